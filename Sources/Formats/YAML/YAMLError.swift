/// Why a text is not acceptable as YAML, and where.
package struct YAMLError: Error, Hashable, Sendable {
  /// What is wrong.
  package enum Reason: Hashable, Sendable {
    /// The text breaks the grammar; the reader's own words say how.
    case syntax(String)
    /// A key occurs twice in one mapping.
    case duplicateKey(String)
    /// More aliases than the limit allows.
    case tooManyAliases(limit: Int)
    /// An alias stands in a mapping's key, whose comparison could cost time without bound.
    case aliasInKey
    /// More nodes than the limit allows, aliases counted as what they stand for.
    case tooManyNodes(limit: Int)
    /// Collections are nested deeper than the limit allows.
    case tooDeep(limit: Int)
    /// A mapping's key is not a scalar.
    case keyIsNotScalar
  }

  /// What is wrong.
  package var reason: Reason
  /// The line, counted from 1.
  package var line: Int
  /// The column in Unicode scalars, counted from 1.
  package var column: Int

  /// Names a fault and its place.
  package init(_ reason: Reason, line: Int, column: Int) {
    self.reason = reason
    self.line = line
    self.column = column
  }
}
