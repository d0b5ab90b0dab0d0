/// An action under way: what its requests are called, and what their templates may use.
struct Errand {
    let operation: String
    let parameters: [String: JSONValue]
    /// The page view that it makes; nil: it makes none.
    let page: Int?

    init(_ action: ChatAction) {
        operation = action.step
        parameters = action.parameters
        page = action.page
    }
}
