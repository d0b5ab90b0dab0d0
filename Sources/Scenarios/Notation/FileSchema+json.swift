extension FileSchema {
    /// What an editor is told of such a file: JSON Schema, draft 2020-12.
    public var json: String {
        var editor = EditorSchema(takesParts: takesParts)
        return editor.file(self).json + "\n"
    }
}
