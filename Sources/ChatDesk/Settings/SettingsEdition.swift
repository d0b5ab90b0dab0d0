/// The settings between two changes. Thousands of visits share one edition, each the one that it began under.
final class SettingsEdition: Sendable {
    let settings: Settings

    init(_ settings: Settings) { self.settings = settings }
}

extension Desk {
    /// The settings change for whoever comes from now on; running visits keep theirs.
    public mutating func configure(_ settings: Settings, at now: Duration) -> Outcome<Void> {
        event(.configure(settings), at: now) { desk in
            desk.edition = SettingsEdition(settings)
            desk.watchDoors()
            desk.closeDoors()
        }
    }

    /// Other defects than before are planted; none to be well.
    public mutating func plant(_ defects: [Defect], at now: Duration) -> Outcome<Void> {
        event(.plant(defects), at: now) { desk in
            desk.defects = defects
            desk.conduct = Conduct(defects)
        }
    }
}
