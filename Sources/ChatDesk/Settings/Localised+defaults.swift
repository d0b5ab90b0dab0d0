extension LocalTexts {
    static let waiting = LocalTexts([
        .english: [
            "Thank you for waiting. Somebody will be with you soon.",
            "We have not forgotten you: all our agents are still in other chats.",
            "You can minimise this window and go on reading. You keep your place.",
        ],
        .french: [
            "Merci de patienter. Quelqu’un sera bientôt à vous.",
            "Nous ne vous oublions pas : tous nos agents sont encore en conversation.",
            "Vous pouvez réduire cette fenêtre et continuer votre lecture. Vous gardez votre place.",
        ],
        .spanish: [
            "Gracias por esperar. Enseguida le atenderá alguien.",
            "No nos hemos olvidado de usted: todos nuestros agentes siguen en otras conversaciones.",
            "Puede minimizar esta ventana y seguir leyendo. Conserva su puesto.",
        ],
    ])
}

extension LocalText {
    static let closed = LocalText([
        .english: "We are closed at the moment. Please come back during our opening hours.",
        .french: "Nous sommes fermés pour le moment. Revenez pendant nos heures d’ouverture.",
        .spanish: "En este momento estamos cerrados. Vuelva en nuestro horario de atención.",
    ])

    static let unattended = LocalText([
        .english: "Nobody is here to chat at the moment. Please try again later.",
        .french: "Personne n’est disponible pour le moment. Réessayez plus tard.",
        .spanish: "En este momento no hay nadie disponible. Inténtelo más tarde.",
    ])

    static let dequeued = LocalText([
        .english: "We are sorry: nobody could answer in time. Please try again later.",
        .french: "Nous sommes désolés : personne n’a pu vous répondre à temps. Réessayez plus tard.",
        .spanish: "Lo sentimos: nadie ha podido atenderle a tiempo. Inténtelo más tarde.",
    ])
}
