import Foundation
import Testing

/// `reports/sample` is what the README shows. It must be what Dwell makes of its observations today: `make sample`
/// makes it anew.
@Suite("The committed sample")
struct SampleTests {
    static let sample = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("reports/sample")

    @Test(
        "its reports are what its observations give",
        arguments: ["report.html", "summary.json", "junit.xml", "summary.md", "scenario.yaml"]
    )
    func upToDate(name: String) throws {
        let folder = try Folder()
        try FileManager.default.createDirectory(atPath: "\(folder.path)/sample", withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            atPath: Self.sample.appendingPathComponent("observations.sqlite").path,
            toPath: "\(folder.path)/sample/observations.sqlite"
        )
        let result = try Program.run("report", "sample", in: folder)
        #expect(result.code == 1, "the sample shows a broken promise; \(result.errors)")
        let committed = try String(contentsOf: Self.sample.appendingPathComponent(name), encoding: .utf8)
        // A `#expect` on the texts themselves would print both pages.
        let isUpToDate = folder.text("sample/\(name)") == committed
        #expect(isUpToDate, "\(name) is not what `dwell report` writes now; `make sample` writes it anew")
    }
}
