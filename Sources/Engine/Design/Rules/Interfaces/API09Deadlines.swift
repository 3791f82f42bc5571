/// API-09: an RPC carries a deadline and answers with status codes.
package struct API09Deadlines: DecisionRule {
  package static let id: RuleID = "API-09"
  package static let trigger = "An interaction over gRPC"
  package static let source = "grpc.io: status codes, deadlines"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    Design(
      decisions: model.requirements.interactions.compactMap { interaction in
        guard earlier.transport(interaction.id) == .grpc else { return nil }
        let (source, target) = (
          model.index.name(interaction.source), model.index.name(interaction.target)
        )
        return Decision(
          rule: Self.id, subject: .interaction(interaction.id), topic: .errorFormat,
          outcome: .practice(
            .deadlines, detail: "errors as gRPC status codes, never in the message"),
          reason: "\(source) passes the time it has left to \(target)\(interaction.purposeClause), "
            + "so that \(target) stops working when nobody waits any more.",
          evidence: interaction.evidence,
          alternatives: [
            Alternative(
              .practice(.problemDetails, detail: "error fields in the response"),
              whyNot: "\(source) would take a failed call for a successful one in metrics and "
                + "retries.")
          ],
          origin: .rule)
      })
  }
}
