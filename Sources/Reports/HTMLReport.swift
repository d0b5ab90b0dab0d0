public import Analysis
import Mustache

/// `report.html`: one self-contained page for people. It needs no script and no other file, so that viewers that forbid
/// both (Jenkins by default) show all of it.
public struct HTMLReport {
    public let text: String

    public init(_ judgement: Judgement) {
        text = Templates.page.render(Page(judgement), library: Templates.library)
    }
}
