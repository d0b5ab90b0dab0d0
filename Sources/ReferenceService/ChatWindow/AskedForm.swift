import ChatDesk

/// A form that the visitor is asked for, as the page shows it: filled in, and with what is wrong about it.
struct AskedForm {
    let act: String
    let sendText: String
    let fields: [AskedField]
    let faulty: [AskedField]
    let isFaulty: Bool
    let asksRequired: Bool

    private init(_ act: WindowForm.Act, _ fields: [AskedField], sendText: String) {
        self.act = act.rawValue
        self.sendText = sendText
        var fields = fields
        if let first = fields.firstIndex(where: \.isInvalid) { fields[first].isFirstInvalid = true }
        self.fields = fields
        faulty = fields.filter(\.isInvalid)
        isFaulty = !faulty.isEmpty
        asksRequired = fields.contains(where: \.isRequired)
    }

    /// Data collection.
    static func collection(
        of fields: [FormField],
        from known: [String: String],
        _ unsent: Unsent,
        in texts: Texts
    ) -> AskedForm {
        let asked = fields.map { field in
            AskedField(field, value: unsent.value(of: field, known: known), flaw: unsent.flaws[field.name], in: texts)
        }
        return AskedForm(.form, asked, sendText: texts.say("send"))
    }

    /// The message that is left for when somebody is there again.
    static func letter(from contact: [String: String], _ unsent: Unsent, in texts: Texts) -> AskedForm {
        let name = [contact["first_name"], contact["last_name"]].compactMap(\.self).joined(separator: " ")
        let known = contact.merging(["name": name, "text": contact["inquiry"] ?? ""]) { $1 }
        let asked = letterFields(in: texts).map { field in
            AskedField(
                field,
                value: unsent.value(of: field, known: known),
                flaw: unsent.flaws[field.name],
                mark: texts.say("field.optional"),
                in: texts
            )
        }
        return AskedForm(.letter, asked, sendText: texts.say("letter.send"))
    }

    private static func letterFields(in texts: Texts) -> [FormField] {
        [
            FormField(name: "text", label: texts.say("letter.message"), kind: .paragraph, required: true),
            FormField(name: "name", label: texts.say("letter.name"), required: false),
            FormField(name: "email", label: texts.say("letter.email"), kind: .email, required: false),
            FormField(name: "phone", label: texts.say("letter.phone"), kind: .phone, required: false),
        ]
    }
}

extension Unsent {
    /// What stands in a field: what was typed last, or what is known of the visitor.
    fileprivate func value(of field: FormField, known: [String: String]) -> String {
        typed.map { $0[field.name] ?? "" } ?? known[field.name] ?? ""
    }
}
