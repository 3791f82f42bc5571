internal import Glibc

extension SessionFolder {
  /// A file's place: an open folder and a name in it.
  struct Place {
    var folder: OpenFile
    var name: String
  }

  /// The path that a path leads to once symbolic links are followed, inside the session folder.
  func resolved(_ path: String) throws(SystemError) -> String {
    do throws(SystemError) {
      let file = try calls.open(path, beneath: folder, for: .pathOnly)
      let root = try calls.path(of: folder) + "/"
      let full = try calls.path(of: file)
      guard full.utf8.starts(with: root.utf8) else { throw SystemError(EXDEV) }
      return String(full.dropFirst(root.count))
    } catch {
      guard error.isMissing else { throw error }
    }
    let (parent, name) = Self.divided(path)
    guard !parent.isEmpty else { return name }
    return try resolved(parent) + "/" + name
  }

  /// The folder of a path and the name in it.
  ///
  /// - Parameter makingFolders: called with each folder that had to be made; `nil` makes none.
  /// - Throws: `ENOENT` when the folder is not there and none may be made.
  func place(
    of path: String, makingFolders made: ((String) -> Void)? = nil
  ) throws(SystemError) -> Place {
    let (parent, name) = Self.divided(path)
    guard !parent.isEmpty else { return Place(folder: folder, name: name) }
    do throws(SystemError) {
      return Place(folder: try calls.open(parent, beneath: folder, for: .folder), name: name)
    } catch {
      guard let made, error.code == ENOENT else { throw error }
      let outer = try place(of: parent, makingFolders: made)
      do throws(SystemError) {
        try calls.makeFolder(outer.name, in: outer.folder, mode: 0o777)
        made(parent)
      } catch {
        guard error.code == EEXIST else { throw error }
      }
    }
    return Place(folder: try calls.open(parent, beneath: folder, for: .folder), name: name)
  }

  /// The folders above a path, the innermost first, without the session folder itself.
  static func folders(above path: String) -> [String] {
    var folders: [String] = []
    var rest = divided(path).parent
    while !rest.isEmpty {
      folders.append(rest)
      rest = divided(rest).parent
    }
    return folders
  }

  private static func divided(_ path: String) -> (parent: String, name: String) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("", path) }
    return (String(path[..<slash]), String(path[path.utf8.index(after: slash)...]))
  }
}
