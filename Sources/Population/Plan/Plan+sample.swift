extension Plan {
    /// Whose visits a plan is drawn from.
    public enum Sample: Sendable, Equatable {
        /// Everybody's.
        case all
        /// Every so many first visitors' one, with the visits that follow from it.
        case visitors(every: Int)
        /// So many of a closed population's people, each through the whole run; not whole: somebody comes more often
        /// than ``Plan/mostDrawn``, and is followed so far only.
        case people(Int, of: Int, isWhole: Bool)

        /// How many visits each drawn one stands for.
        var weight: Double {
            switch self {
            case .all: 1
            case .visitors(let step): Double(step)
            case .people(let followed, let all, _): Double(all) / Double(followed)
            }
        }

        /// How the visits behind their number came about.
        var inWords: String {
            switch self {
            case .all: "drawn as the run will draw them"
            case .visitors(let step): "drawn for every \(step). visitor"
            case .people(let followed, let all, let isWhole):
                "estimated from \(followed) of the \(all) people, "
                    + (isWhole
                        ? "followed through the whole run" : "followed for \(Plan.mostDrawn) visits each at most")
            }
        }
    }
}
