/// Up to which size a document is read in full; beyond it the tree degrades and a note says where.
package struct MarkupLimits: Hashable, Sendable {
  /// Bytes of a document that are meant to be edited; larger ones get a note.
  package var editableBytes: Int
  /// Bytes of a document from which nothing is read any more.
  package var readableBytes: Int
  /// Levels that blocks and inlines may nest.
  package var nesting: Int
  /// Columns of one table.
  package var tableColumns: Int
  /// Cells of one table, the header included.
  package var tableCells: Int
  /// Bytes of one code block.
  package var codeBlockBytes: Int

  /// Creates limits; the defaults are those that the program promises.
  package init(
    editableBytes: Int = 8 << 20, readableBytes: Int = 64 << 20, nesting: Int = 100,
    tableColumns: Int = 256, tableCells: Int = 100_000, codeBlockBytes: Int = 1 << 20
  ) {
    self.editableBytes = editableBytes
    self.readableBytes = readableBytes
    self.nesting = nesting
    self.tableColumns = tableColumns
    self.tableCells = tableCells
    self.codeBlockBytes = codeBlockBytes
  }
}

/// A place where a limit made the tree say less than the text does.
///
/// The text itself is untouched.
package struct MarkupNote: Hashable, Sendable {
  /// What was too large, with its measure and the limit.
  package enum Excess: Hashable, Sendable {
    /// The document has more bytes than may be edited.
    case editable(bytes: Int, limit: Int)
    /// The document has more bytes than are read.
    case readable(bytes: Int, limit: Int)
    /// Blocks or inlines nest deeper than the limit; the deeper ones are flattened.
    case nesting(depth: Int, limit: Int)
    /// A table is wider than the limit; it is kept as a paragraph.
    case tableColumns(count: Int, limit: Int)
    /// A table has more cells than the limit; it is kept as a paragraph.
    case tableCells(limit: Int)
    /// A code block is longer than the limit; its rest is left out.
    case codeBlock(limit: Int)
    /// The parser could not read the document at all, for want of memory.
    case unreadable
  }

  /// What was too large.
  package let excess: Excess
  /// 1-based line at which the tree begins to degrade.
  package let line: Int
  /// 1-based column in bytes.
  package let column: Int
}
