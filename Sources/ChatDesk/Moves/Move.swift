/// Something that was asked of the desk and changed it, with all that the desk needs to do it again.
///
/// The desk is a function of its moves: an equal desk that makes the same moves at the same times comes to the same
/// state, down to every log's cursors. Whoever keeps the moves can bring the desk back after a crash.
public enum Move: Sendable, Equatable, Codable {
    /// Something was due, and happened.
    case letTimePass

    case view(PageView, token: String)
    case acceptInvite(by: Visit.ID)
    case refuseInvite(by: Visit.ID)
    case minimise(by: Visit.ID)
    case maximise(by: Visit.ID)
    case openChat(by: Visit.ID)
    case sendForm([String: String], by: Visit.ID)
    case writeAsVisitor(String, by: Visit.ID)
    case typeAsVisitor(by: Visit.ID)
    case endAsVisitor(by: Visit.ID)
    case leaveMessage(LeftMessage.Draft, by: Visit.ID)
    case leave(by: Visit.ID)

    case signIn(name: String, chatsAtOnce: Int, token: String)
    case setReady(Bool, by: Agent.ID)
    case accept(Chat.ID, by: Agent.ID)
    case reject(Chat.ID, by: Agent.ID)
    case writeAsAgent(String, in: Chat.ID, by: Agent.ID)
    case typeAsAgent(in: Chat.ID, by: Agent.ID)
    case end(Chat.ID, by: Agent.ID)
    case transfer(Chat.ID, to: Transfer, by: Agent.ID)
    case wrapUp(Chat.ID, by: Agent.ID)
    case signOut(Agent.ID)

    case lose(Reader)
    case configure(Settings)
    case plant([Defect])
}
