/// What the chat window at its own address needs besides the widget's files.
extension SiteFile {
    static let window = [
        style("/window/window.css", "the look of the chat in a window of its own", PackageResources.window_css)
    ]
}
