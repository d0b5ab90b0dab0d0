extension String {
    /// A URL without a user's name and password, which are nobody's business where it is printed or kept.
    public var withoutCredentials: String {
        guard let scheme = firstRange(of: "://") else { return self }
        let authority = self[scheme.upperBound...].prefix { !"/?#".contains($0) }
        guard let sign = authority.lastIndex(of: "@") else { return self }
        return String(self[..<scheme.upperBound] + self[index(after: sign)...])
    }
}

extension ServiceAddress {
    /// The same without a user's name and password in its URL.
    public var withoutCredentials: ServiceAddress {
        guard case .at(let url, let binding, let verifiesTLS) = self else { return self }
        return .at(url: url.withoutCredentials, binding: binding, verifiesTLS: verifiesTLS)
    }
}
