internal import Glibc

/// An open file or folder, closed when nobody holds it any more.
package final class OpenFile: Sendable {
  /// The descriptor's number, valid as long as this object lives.
  package let descriptor: Int32

  package init(_ descriptor: Int32) { self.descriptor = descriptor }

  deinit {
    // What matters was synchronised before; an error here says nothing more.
    _ = close(descriptor)
  }
}
