import Testing

/// What a person does and sees, in Chromium.
///
/// One story at a time: a browser takes the better part of two cores, and stories that compete for them get slow.
@Suite("In the browser", .serialized, .timeLimit(.minutes(2)))
enum InTheBrowser {}
