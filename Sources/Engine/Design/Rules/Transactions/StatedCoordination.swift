/// How a source says that the steps of a business transaction follow each other.
struct StatedCoordination {
  var coordination: SagaPlan.Coordination
  var statement: Statement

  /// What the initiator is there for, or a statement about it, where it speaks of leading or of reacting.
  init?(of transaction: BusinessTransaction, in model: DesignModel) {
    let said = model.requirements.statements.filter {
      $0.subject == .element(transaction.initiator)
        || $0.statement.text.contains(model.index.name(transaction.initiator))
    }.map(\.statement)
    let duty = model.index.element(transaction.initiator)?.responsibility
    for statement in [duty].compactMap(\.self) + said {
      let words = Wording(statement.text)
      if words.contains(any: Self.leading) {
        self.init(coordination: .orchestration, statement: statement)
        return
      }
      if words.contains(any: Self.reacting) {
        self.init(coordination: .choreography, statement: statement)
        return
      }
    }
    return nil
  }

  private init(coordination: SagaPlan.Coordination, statement: Statement) {
    self.coordination = coordination
    self.statement = statement
  }

  private static let leading: WordList = [
    "orchestrat*", "saga coordinator", "오케스트레이션", "编排",
  ]
  private static let reacting: WordList = ["choreograph*", "코레오그래피", "协同编排"]
}
