/// One block or inline of a document, kept in a flat array in the order of the text.
///
/// A node's descendants follow it directly and end before `subtreeEnd`, so the tree needs no
/// recursion to be built, walked or freed.
package struct MarkupNode: Hashable, Sendable {
  /// What a node is; blocks first, then inlines.
  package enum Kind: UInt8, Hashable, Sendable {
    /// The whole document; always node 0.
    case document
    /// A heading; `detail` is its level from 1 to 6.
    case heading
    /// A paragraph, or the bare text of a tight list item.
    case paragraph
    /// A list with hyphens, asterisks or plus signs.
    case bulletList
    /// A numbered list; `detail` is the first number.
    case orderedList
    /// One item of a list; `detail` is 1 for an open task, 2 for a done one, otherwise 0.
    case item
    /// A GitHub table; `detail` is the number of columns.
    case table
    /// A row of column titles.
    case headerRow
    /// A row of a table's body.
    case row
    /// One cell of a row; `detail` is its column from 0.
    case cell
    /// A fenced or indented code block whose children are code lines; `detail` names the language.
    case codeBlock
    /// One line of a code block, without its ending.
    case codeLine
    /// A block quotation.
    case quote
    /// A block of raw HTML whose children are HTML lines.
    case htmlBlock
    /// One piece of raw HTML inside an HTML block.
    case htmlLine
    /// A rule between two parts of a text.
    case thematicBreak

    /// Characters that stand for themselves.
    case text
    /// A code span; its text is among its children.
    case code
    /// Strong emphasis.
    case strong
    /// Emphasis.
    case emphasis
    /// Struck-out text.
    case strikethrough
    /// A link; `detail` names the destination.
    case link
    /// An image; `detail` names the source.
    case image
    /// A line ending inside a paragraph.
    case softBreak
    /// A line ending that is meant to be seen.
    case hardBreak
    /// An HTML tag or comment inside a paragraph.
    case inlineHTML
    /// A character reference such as `&amp;`.
    case entity

    /// Whether the node is a block rather than an inline.
    package var isBlock: Bool { rawValue <= Kind.thematicBreak.rawValue }
  }

  /// What the node is.
  package var kind: Kind
  /// A number whose meaning depends on the kind, see there.
  package var detail: Int32
  /// Offset of the node's first byte in the source.
  package var start: Int32
  /// Offset behind the node's last byte in the source.
  package var end: Int32
  /// Index of the node that holds this one; the document holds itself.
  package var parent: Int32
  /// Index behind the node's last descendant.
  package var subtreeEnd: Int32

  /// The node's bytes in the source, without markup at either end.
  package var range: Range<Int> { Int(start)..<max(Int(start), Int(end)) }
}
