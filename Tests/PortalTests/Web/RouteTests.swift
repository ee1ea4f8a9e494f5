import HTTPTypes
import Testing

@testable import Portal

/// A route without an audience does not compile: its `init` is private, and each maker hands its handler the visit of one
/// audience. What is left to see is that the table's makers keep their word.
@Suite struct RouteTests {
    @Test func `no route for customers answers anybody else`() async throws {
        try await TestPortal.run { (house) async throws in
            let guest = Visitor.guest(house)
            let customers = Routes.all.filter { $0.audience == .customer }
            #expect(customers.count >= 25)
            for route in customers {
                let path = route.path.replacing("{nummer}", with: Cast.strom)
                    .replacing("{id}", with: Cast.document(Cast.strom)).replacing("{rechnung}", with: Cast.bill.value)
                    .replacing("{gespraech}", with: Cast.bill.value).replacing("{anlage}", with: Cast.bill.value)
                let page = try await guest.request(Walk.Address(method: route.method.rawValue, path: path))
                #expect(page.status == 303, "\(route.method) \(route.path)")
                #expect(page.header("Location")?.hasPrefix("/anmelden") == true, "\(route.path)")
            }
        }
    }

    @Test func `weaknesses are reported to whom the operator names`() async throws {
        try await TestPortal.run { (house) async throws in
            let file = try await Visitor.guest(house).open("/.well-known/security.txt")
            #expect(file.status == 200)
            #expect(file.header("Content-Type") == "text/plain; charset=utf-8")
            #expect(file.source.contains("Contact: mailto:sicherheit@demo-stadtwerke.example\n"))
            #expect(file.source.contains("Expires: 2027-05-19T"))
            #expect(file.source.contains("Canonical: http://localhost/.well-known/security.txt\n"))
        }
    }
}
