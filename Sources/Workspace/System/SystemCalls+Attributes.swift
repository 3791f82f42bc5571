internal import CLinux
internal import Glibc

extension SystemCalls {
  /// Gives a new file the owner, the mode and the extended attributes of the one it replaces.
  ///
  /// An owner or an attribute that this user may not set is left out; the mode is not.
  func copyAttributes(
    from old: OpenFile, to new: OpenFile, named name: String
  ) throws(SystemError) {
    let status = try status(of: old, named: name)
    do throws(SystemError) {
      try make(.changeOwner, name) { fchown(new.descriptor, status.user, status.group) }
    } catch {
      guard error.code == EPERM || error.isUnsupported else { throw error }
    }
    try make(.changeMode, name) { fchmod(new.descriptor, status.mode & 0o7777) }
    for attribute in try attributeNames(of: old, named: name) {
      guard let value = try attribute.value(of: old, calls: self, named: name) else { continue }
      do throws(SystemError) {
        try make(.writeAttribute, name) {
          attribute.name.withCString {
            fsetxattr(new.descriptor, $0, value, value.count, 0)
          }
        }
      } catch {
        guard error.code == EPERM || error.isUnsupported else { throw error }
      }
    }
  }

  private struct Attribute {
    var name: String

    /// The attribute's value; nil when it went away meanwhile or cannot be read.
    func value(
      of file: OpenFile, calls: SystemCalls, named path: String
    ) throws(SystemError) -> [UInt8]? {
      // The kernel's upper bound of a value (XATTR_SIZE_MAX).
      var value = [UInt8](repeating: 0, count: 65_536)
      do throws(SystemError) {
        let size = try calls.make(.readAttributes, path) {
          fgetxattr(file.descriptor, name, &value, value.count)
        }
        return Array(value[..<size])
      } catch {
        guard [ENODATA, EPERM, EACCES].contains(error.code) || error.isUnsupported else {
          throw error
        }
        return nil
      }
    }
  }

  private func attributeNames(
    of file: OpenFile, named name: String
  ) throws(SystemError) -> [Attribute] {
    // The kernel's upper bound of a list (XATTR_LIST_MAX).
    var list = [CChar](repeating: 0, count: 65_536)
    do throws(SystemError) {
      let size = try make(.readAttributes, name) {
        flistxattr(file.descriptor, &list, list.count)
      }
      return list[..<size].split(separator: 0).map {
        Attribute(name: String(decoding: $0.map { UInt8(bitPattern: $0) }, as: UTF8.self))
      }
    } catch {
      guard error.isUnsupported else { throw error }
      return []
    }
  }

  /// Where an open file or folder stands, as an absolute path without symbolic links.
  func path(of file: OpenFile) throws(SystemError) -> String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let link = "/proc/self/fd/\(file.descriptor)"
    let count = try make(.readLink, link) { readlink(link, &buffer, buffer.count) }
    return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
