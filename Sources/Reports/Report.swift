/// One way of telling a run's verdict. Writing it to a file is somebody else's task.
public protocol Report: Sendable {
    /// The whole report, ready to be written as UTF-8.
    var text: String { get }
}
