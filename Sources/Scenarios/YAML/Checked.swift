/// What a file said, and what there is to remark about it.
public struct Checked<Value> {
    public var value: Value
    public var remarks: [Remark]

    public init(value: Value, remarks: [Remark] = []) {
        self.value = value
        self.remarks = remarks
    }
}

extension Checked: Sendable where Value: Sendable {}
extension Checked: Equatable where Value: Equatable {}
