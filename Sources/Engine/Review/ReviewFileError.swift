package import Formats

/// Why a review file is not acceptable, and where.
package struct ReviewFileError: Error, Hashable, Sendable {
  /// What is wrong.
  package enum Reason: Hashable, Sendable {
    /// The text is no acceptable YAML.
    case yaml(YAMLError.Reason)
    /// A key that no version up to this one writes.
    case unknownKey(String)
    case missingKey(String)
    /// A value of another type, or one that is not among the known ones.
    case unexpectedValue(key: String, expected: String)
    /// The same subject occurs twice.
    case duplicate(String)
    /// The file was written by a later version.
    case laterVersion(Int)
  }

  /// What is wrong.
  package var reason: Reason
  /// The line, counted from 1.
  package var line: Int

  /// Names a fault and its place.
  package init(_ reason: Reason, line: Int) {
    self.reason = reason
    self.line = line
  }
}

extension ReviewFileError.Reason {
  /// The fault in a few words, without its place.
  package var title: String {
    switch self {
    case .yaml(.syntax(let problem)): problem
    case .yaml(.duplicateKey(let key)): "the key “\(key)” occurs twice"
    case .yaml(.tooManyAliases): "too many aliases"
    case .yaml(.aliasInKey): "an alias in a key"
    case .yaml(.tooManyNodes): "too many values"
    case .yaml(.tooDeep): "nested too deep"
    case .yaml(.keyIsNotScalar): "a key that is no text"
    case .unknownKey(let key): "unknown key “\(key)”"
    case .missingKey(let key): "“\(key)” is missing"
    case .unexpectedValue(let key, let expected): "“\(key)” should be \(expected)"
    case .duplicate(let subject): "“\(subject)” occurs twice"
    case .laterVersion(let version): "written by a later version (\(version))"
    }
  }
}
