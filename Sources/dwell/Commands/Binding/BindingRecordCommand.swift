import ArgumentParser
import Bindings
import Foundation

struct BindingRecordCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record",
        abstract: "Drafts a binding from a HAR file: a chat in a browser, as its developer tools have saved it."
    )

    @Argument(help: "The HAR file.")
    var file: String

    @Option(help: "The file to write; none: the standard output.")
    var out: String?

    func run() async throws {
        try await Complaint.heard {
            let text = try draft().text
            if let out { try OutputFile(path: out).write(text) } else { print(text, terminator: "") }
        }
    }

    private func draft() throws(Complaint) -> BindingDraft {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw Complaint(text: "\(file): there is no file here that can be read", code: .invalidFile)
        }
        do throws(BindingDraft.Failure) {
            return try BindingDraft(har: Array(data))
        } catch {
            throw Complaint(text: "\(file): \(error.sentence)", code: .invalidFile)
        }
    }
}

extension BindingDraft.Failure {
    fileprivate var sentence: String {
        switch self {
        case .notAnArchive:
            "this is no HAR file; save one from the network panel of a browser's developer tools"
        case .noTalk:
            "no script talks with a service here; reload the page with the network panel open, chat, and save again"
        }
    }
}
