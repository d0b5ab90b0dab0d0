/// Prints figures as one JSON object on a line.
public func printFigures(_ figures: [(String, Double)]) {
    print("{" + figures.map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}")
}
