internal import Engine

extension [Finding] {
  /// Those that say that something taught fits nothing, which only the reviewer can settle.
  var aboutIdleTeachings: [Finding] {
    filter { $0.rule.rawValue.hasPrefix("TCH-") && $0.severity > .note }
  }
}
