/// The pages of one document, set and not yet drawn.
struct Sheets {
    /// The fixed fields of the first page.
    let opening: [Pagination.Placed]
    let pages: [[Pagination.Placed]]
    let furniture: PageFurniture

    func draw(on canvas: Canvas) {
        for (index, page) in pages.enumerated() {
            canvas.decoration { furniture.draw(page: index + 1, of: pages.count, on: $0) }
            canvas.draw(index == 0 ? opening + page : page)
            canvas.endPage()
        }
    }
}
