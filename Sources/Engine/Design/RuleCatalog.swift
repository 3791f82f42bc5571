/// The rules in the order in which they run.
///
/// Where two rules of equal strength answer the same question, the later one stands; so basic rules come
/// before the special ones that refine them, and the technology that a source names comes last in its family.
package enum RuleCatalog {
  package static let rules: [any DecisionRule] = [
    // How parts communicate
    COM01RequestResponse(), COM02PointToPoint(), COM03PublishSubscribe(),
    COM04AsyncRequestReply(), COM05LoadLevelling(), COM06EventLog(), COM07QueueBroker(),
    COM08NamedTechnology(), COM09ChainDepth(), COM10SynchronousCycle(), COM11ChattyPair(),

    // What happens when something fails
    ERR01Timeout(),

    // Who may do what
    SEC01TransportSecurity(),
  ]
}
