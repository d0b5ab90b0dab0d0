/// Something that is asked on the terminal, and asked again until the answer can be used.
struct Question {
    /// What is asked, without a question mark.
    var text: String
    /// What an empty answer means.
    var usual: String
    /// What is wrong with an answer, in a sentence; nil: nothing.
    var problem: (String) -> String?

    /// The answer: the one given already, the usual one, or what is typed.
    ///
    /// - Parameters:
    ///   - given: What an option says; nil: it was left out.
    ///   - asks: Whether somebody is there to ask.
    /// - Throws: a ``Complaint`` when a given answer can't be used, or nobody answers.
    func answer(given: String?, asks: Bool) throws(Complaint) -> String {
        if let given {
            guard let problem = problem(given) else { return given }
            throw Complaint(text: "\(text) \(given): \(problem)", code: .usage)
        }
        guard asks else { return usual }
        while true {
            Terminal.write("\(text)\(usual.isEmpty ? "" : " [\(usual)]"): ")
            guard let line = readLine() else {
                throw Complaint(text: "\nNobody answers; --yes takes what stands in brackets.", code: .usage)
            }
            let words = line.split(separator: " ").joined(separator: " ")
            let answer = words.isEmpty ? usual : words
            guard let problem = problem(answer) else { return answer }
            Terminal.tell("  \(problem)")
        }
    }
}
