/// A YAML file that could be parsed, ready to be read field by field.
public struct YAMLDocument: Sendable {
    /// The file's name in problems.
    public let file: String
    public let root: YAMLValue
    /// What is wrong with the YAML itself and yet leaves it readable: keys written twice.
    private let duplicates: [Problem]

    /// Parses the text; throws what makes it unreadable, with its place.
    public init(text: String, file: String, limits: YAMLLimits = .file) throws(Problems) {
        var tree = YAMLTree(file: file, limits: limits)
        root = try tree.parse(text)
        duplicates = tree.problems
        self.file = file
    }

    private init(_ root: YAMLValue, file: String, duplicates: [Problem]) {
        self.root = root
        self.file = file
        self.duplicates = duplicates
    }

    /// Parses a file's bytes, which must be UTF-8.
    public init(bytes: [UInt8], file: String, limits: YAMLLimits = .file) throws(Problems) {
        try self.init(
            text: YAMLEncoding.text(of: bytes, file: file, upTo: limits.bytes),
            file: file,
            limits: limits
        )
    }

    /// Opens, decodes and parses the file at that path.
    ///
    /// - Parameter limits: How large it may be, by its bytes.
    public init(
        path: String,
        from files: FileSource = .disk,
        limits: ([UInt8]) -> YAMLLimits = { _ in .file }
    ) throws(Problems) {
        guard let bytes = files.bytes(path) else {
            throw Problems([Problem(file: path, place: .start, sentence: "there is no file here that can be read")])
        }
        try self.init(bytes: bytes, file: path, limits: limits(bytes))
    }

    /// The same with all that it takes from elsewhere in its place; throws every problem with that, before anything
    /// that is then missing could be complained of.
    func assembled(in surroundings: Surroundings) throws(Problems) -> YAMLDocument {
        var assembly = Assembly(of: file, in: surroundings)
        let whole = assembly.assemble(root)
        guard assembly.problems.isEmpty else { throw Problems(duplicates + assembly.problems) }
        return YAMLDocument(whole, file: file, duplicates: duplicates)
    }

    /// Lets `body` read the fields from the root down, and throws every problem that it met, all at once.
    ///
    /// `body` returns nil when something that it needs is missing or wrong, which the fields have then noted.
    public func read<Value>(_ body: (YAMLField) -> Value?) throws(Problems) -> Checked<Value> {
        let log = ProblemLog(file: file, problems: duplicates)
        let value = body(YAMLField(value: root, path: "", log: log))
        guard log.problems.isEmpty else { throw Problems(log.problems) }
        guard let value else {
            throw Problems([Problem(file: file, place: root.place, sentence: "this file says too little to be used")])
        }
        return Checked(value: value, remarks: log.remarks)
    }
}
