import Scenarios
import Testing

@testable import Bindings

@Suite("The bindings that are part of Dwell")
struct ShippedBindingsTests {
    private func binding(_ name: String) throws -> Binding {
        try Binding.read(text: try #require(Binding.shippedText(named: name)), file: "\(name).yaml")
    }

    @Test("each is read, by the name that it has, and reads back as it was", arguments: Binding.shipped)
    func read(name: String) throws {
        let binding = try binding(name)
        #expect(binding.name == name)
        #expect(try Binding.read(text: binding.yaml, file: "written.yaml") == binding)
    }

    @Test("there is nothing to remark of any", arguments: Binding.shipped)
    func doubts(name: String) throws {
        #expect(try binding(name).doubts == [])
    }

    @Test("each that rests on documentation says where that is", arguments: Binding.shipped)
    func facts(name: String) throws {
        let binding = try binding(name)
        #expect(binding.verified == .run || !binding.facts.isEmpty)
    }
}
