/// Says of everything on a page that belongs to no structure element that it is decoration: PDF/UA-1 (7.1) wants each
/// mark to be one or the other, and cairo says it of its tagged content only.
enum ArtifactMarker {
    /// The drawing instructions with each stretch outside of tagged content put between `/Artifact BMC` and `EMC`.
    ///
    /// - Throws: `PaperError.structure` if marked content is nested wrongly.
    static func mark(_ content: [UInt8]) throws(PaperError) -> [UInt8] {
        var stream = ContentStream(content)
        var result: [UInt8] = []
        result.reserveCapacity(content.count + 1_024)
        var stretch = 0
        var draws = false
        var depth = 0
        var contentDepth: Int?
        while let operation = try stream.next() {
            switch operation.name {
            case .beginContent:
                guard contentDepth == nil else { throw .structure("nested content") }
                append(content[stretch..<operation.range.lowerBound], isArtifact: draws, to: &result)
                stretch = operation.range.lowerBound
                draws = false
                contentDepth = depth
                depth += 1
            case .beginOther:
                draws = true
                depth += 1
            case .end:
                depth -= 1
                guard depth >= 0 else { throw .structure("marked content ends twice") }
                guard depth == contentDepth else { continue }
                result.append(contentsOf: content[stretch..<operation.range.upperBound])
                stretch = operation.range.upperBound
                contentDepth = nil
                draws = false
            case .other:
                draws = true
            }
        }
        guard depth == 0 else { throw .structure("marked content does not end") }
        append(content[stretch...], isArtifact: draws, to: &result)
        return result
    }

    private static func append(_ stretch: ArraySlice<UInt8>, isArtifact: Bool, to result: inout [UInt8]) {
        guard isArtifact else {
            result.append(contentsOf: stretch)
            return
        }
        result.append(contentsOf: "/Artifact BMC\n".utf8)
        result.append(contentsOf: stretch)
        result.append(contentsOf: "\nEMC\n".utf8)
    }
}
