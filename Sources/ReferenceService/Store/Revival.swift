import ChatDesk

/// The desk as it stood when the service last ran, or a new one.
struct Revival {
    /// The desk, at the time of its last move.
    private(set) var desk: Desk
    /// The wall time of the desk's zero, since the Unix epoch.
    let epoch: Duration
    /// How long the desk has been there already.
    let elapsed: Duration
    /// The moves that were made again.
    let moves: Int
    /// The local time at the zero of a desk that begins, since Monday 00:00; nil: the machine's.
    let sinceMonday: Duration?
    /// What the operator should know, in a sentence.
    let remark: String?

    /// Brings back what the store has, or begins.
    ///
    /// - Parameters:
    ///   - wall: The wall time, since the Unix epoch.
    ///   - sinceMonday: The local time now, since Monday 00:00, for a desk that begins; nil: the machine's.
    init(
        from store: Store,
        tokens: any TokenSource,
        at wall: Duration,
        sinceMonday: Duration? = nil
    ) throws(StoreError) {
        do throws(StoreError) {
            if let past = try store.past(), !past.moves.isEmpty {
                self = Self(past, tokens: tokens, at: wall, sinceMonday: sinceMonday)
                return
            }
        } catch {
            guard case .unreadableMove = error else { throw error }
            self = try Self(afresh: store, tokens: tokens, at: wall, sinceMonday: sinceMonday, remark: "\(error)")
            return
        }
        self = try Self(afresh: store, tokens: tokens, at: wall, sinceMonday: sinceMonday, remark: nil)
    }

    private init(_ past: Past, tokens: any TokenSource, at wall: Duration, sinceMonday: Duration?) {
        epoch = .seconds(past.beginning.epoch)
        desk = Desk(tokens, past.beginning)
        for step in past.moves { _ = desk.replay(step.move, at: step.at) }
        elapsed = max(wall - epoch, desk.now)
        moves = past.moves.count
        self.sinceMonday = sinceMonday
        remark = nil
    }

    private init(
        afresh store: Store,
        tokens: any TokenSource,
        at wall: Duration,
        sinceMonday: Duration?,
        remark: String?
    ) throws(StoreError) {
        let numbers = try store.numbers()
        let beginning = Past.Beginning(epoch: wall, numbers: numbers, asOf: wall, sinceMonday: sinceMonday)
        try store.begin(beginning)
        desk = Desk(tokens, beginning)
        epoch = .seconds(beginning.epoch)
        elapsed = .zero
        moves = 0
        self.sinceMonday = sinceMonday
        self.remark = remark
    }
}

extension Desk {
    /// A desk that begins where the store says.
    init(_ tokens: any TokenSource, _ beginning: Past.Beginning) {
        self.init(
            settings: Settings(),
            tokens: tokens,
            numbers: beginning.numbers,
            sinceMonday: .seconds(beginning.sinceMonday)
        )
    }
}
