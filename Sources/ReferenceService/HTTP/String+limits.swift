extension String {
    /// Requires that a text of a request is no longer than allowed. Unicode scalars count: a single character can be
    /// made of thousands.
    ///
    /// - Throws: 422 with the place.
    func require(atMost length: Int, _ place: String) throws(Fault) {
        guard utf8.count > length, unicodeScalars.count > length else { return }
        throw .tooLong(place, has: unicodeScalars.count, length)
    }
}
