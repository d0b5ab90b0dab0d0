/// What people say who have no script: visitors in their language, or in English where we don't speak it.
enum Phrases {
    /// A visitor's sentences.
    static func visitor(in language: String?) -> [String] {
        let tongue = language.map { String($0.lowercased().prefix { $0 != "-" }) } ?? "en"
        return visitors[tongue] ?? visitors["en"] ?? []
    }

    /// An agent's first sentence.
    static let greeting = "Hello, how can I help you?"

    /// An agent's sentences after that.
    static let agent = [
        "I see. Let me look that up for you.", "One moment, please.", "Yes, that is possible.",
        "Is there anything else that I can do for you?",
    ]

    private static let visitors = [
        "en": [
            "I have a question about my order.", "Is this in stock?", "How long does the delivery take?",
            "Can I return it if it does not fit?", "Thank you. And one more thing:", "I see. What does it cost?",
            "The page shows me an error.", "Could you look that up for me, please?",
        ],
        "fr": [
            "J’ai une question au sujet de ma commande.", "Est-ce en stock ?", "Quel est le délai de livraison ?",
            "Puis-je le renvoyer s’il ne convient pas ?", "Merci. Encore une question :",
            "Je vois. Combien cela coûte-t-il ?",
        ],
        "es": [
            "Tengo una pregunta sobre mi pedido.", "¿Está disponible?", "¿Cuánto tarda el envío?",
            "¿Puedo devolverlo si no me queda bien?", "Gracias. Una cosa más:", "Entiendo. ¿Cuánto cuesta?",
        ],
    ]
}
