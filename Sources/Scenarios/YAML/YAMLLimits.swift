/// How large a YAML text may be, so that none can keep the machine busy for long.
public struct YAMLLimits: Sendable {
    /// Bytes of UTF-8.
    public var bytes: Int
    /// Values, once aliases are followed.
    public var values: Int

    /// A file that people write: 64 KiB and 10,000 values, far above any honest one.
    public static let file = YAMLLimits(bytes: 64 * 1_024, values: 10_000)

    /// What a run keeps, with the tables that its scenario names written out: 64 MiB and 2,000,000 values.
    public static let stored = YAMLLimits(bytes: 64 * 1_024 * 1_024, values: 2_000_000)
}
