extension Notation<SourceAddresses> {
    /// One address or range, or a list of them.
    static let addresses = Notation<[ClosedRange<IPv4Address>]>.oneOrMore(of: range).mapped(
        { SourceAddresses($0) },
        \.ranges
    )
    .checked { addresses, field in
        if addresses.isEmpty { field.problem("no address is named") }
        if addresses.count > SourceAddresses.most {
            field.problem("\(addresses.count) addresses are named; at most \(SourceAddresses.most) may be")
        }
        field.requireApart(addresses.ranges)
    }

    private static let range = Notation<ClosedRange<IPv4Address>>(
        read: { $0.range() },
        write: { .text($0.text) },
        schema: .text
    )
}

extension YAMLField {
    private static var wanted: String { "an address such as 127.0.0.2, or a range such as 127.0.0.2-127.0.0.40," }

    fileprivate func range() -> ClosedRange<IPv4Address>? {
        guard let text = text() else { return nil }
        let ends = text.split(separator: "-", omittingEmptySubsequences: false).map {
            IPv4Address(String($0).trimmed)
        }
        guard ends.count <= 2, let first = ends.first ?? nil, let last = ends.last ?? nil, first.isHost, last.isHost
        else {
            expected(Self.wanted)
            return nil
        }
        guard first <= last else {
            problem("this range ends before it begins", hint: (last...first).text)
            return nil
        }
        return first...last
    }

    /// Notes each range that has an address of an earlier one.
    fileprivate func requireApart(_ ranges: [ClosedRange<IPv4Address>]) {
        for (index, field) in oneOrMore.enumerated() where index < ranges.count {
            guard let earlier = ranges[..<index].first(where: { $0.overlaps(ranges[index]) }) else { continue }
            field.problem("an address of it is in \(earlier.text) already")
        }
    }
}

extension String {
    fileprivate var trimmed: Substring {
        var rest = drop(while: \.isWhitespace)
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return rest
    }
}

extension ClosedRange<IPv4Address> {
    /// As the file writes it.
    var text: String { lowerBound == upperBound ? "\(lowerBound)" : "\(lowerBound)-\(upperBound)" }
}
