/// Whether messages must be read in the order in which they were sent.
enum OrderingDemand {
  /// A source says so.
  case stated(Evidence)
  /// The reviewer says so of all messages of which no source says it.
  case answered
  /// Nobody says so.
  case none

  /// What holds where no source demands an order.
  static func unstated(in model: DesignModel) -> OrderingDemand {
    model.defaults.isAnswered(.orderingNotNeeded, "in order within a key") ? .answered : .none
  }

  var evidence: Evidence? {
    if case .stated(let evidence) = self { evidence } else { nil }
  }

  var isDemanded: Bool {
    if case .none = self { false } else { true }
  }
}
