#ifndef DOVETAIL_LINUX_SHIM_H
#define DOVETAIL_LINUX_SHIM_H

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/xattr.h>
#include <unistd.h>

// Every wrapper here says why Swift cannot make the call itself.

// openat2 has no wrapper in glibc 2.36 and syscall() is variadic, which Swift cannot call. The
// structure and the two flags are those of <linux/openat2.h>, which older kernel headers lack.
struct dovetail_open_how {
  uint64_t flags;
  uint64_t mode;
  uint64_t resolve;
};

#define DOVETAIL_RESOLVE_NO_MAGICLINKS 0x02
#define DOVETAIL_RESOLVE_BENEATH 0x08

#ifndef SYS_openat2
#define SYS_openat2 437
#endif

/// Opens a path that must stay beneath the folder, symbolic links included.
static inline int dovetail_open_beneath(
    int folder, const char *path, int flags, unsigned int mode) {
  struct dovetail_open_how how = {
      .flags = (uint64_t)(unsigned int)flags,
      .mode = mode,
      .resolve = DOVETAIL_RESOLVE_BENEATH | DOVETAIL_RESOLVE_NO_MAGICLINKS,
  };
  return (int)syscall(SYS_openat2, folder, path, &how, sizeof how);
}

// openat is variadic in C.
static inline int dovetail_openat(int folder, const char *path, int flags, unsigned int mode) {
  return openat(folder, path, flags, (mode_t)mode);
}

// The function flock shares its name with struct flock, which Swift then means.
static inline int dovetail_flock(int file, int operation) { return flock(file, operation); }

// renameat2 and its flag stand under __USE_GNU, which Swift's Glibc module is built without. Where the
// file system does not know the flag, a look before the rename is the best there is.
static inline int dovetail_rename_new(
    int folder, const char *path, int new_folder, const char *new_path) {
  int result = (int)syscall(SYS_renameat2, folder, path, new_folder, new_path, 1 /* NOREPLACE */);
  if (result == 0 || (errno != EINVAL && errno != ENOSYS)) return result;
  if (faccessat(new_folder, new_path, F_OK, AT_SYMLINK_NOFOLLOW) == 0) {
    errno = EEXIST;
    return -1;
  }
  return renameat(folder, path, new_folder, new_path);
}

// Swaps two names in one step, so that what stood in a file's place can be looked at afterwards. No
// fallback: EINVAL or ENOSYS tells that the file system or kernel cannot.
static inline int dovetail_rename_exchange(
    int folder, const char *path, int new_folder, const char *new_path) {
  return (int)syscall(SYS_renameat2, folder, path, new_folder, new_path, 2 /* EXCHANGE */);
}

// The macros O_PATH and O_TMPFILE stand under __USE_GNU, which Swift's Glibc module is built without.
#define DOVETAIL_O_PATH 010000000

/// The part of struct stat that tells whether a file is still the same.
///
/// Nanoseconds are added up here because st_mtim hides behind macros.
struct dovetail_status {
  uint64_t device;
  uint64_t inode;
  int64_t size;
  int64_t modified;
  int64_t changed;
  uint32_t mode;
  uint32_t user;
  uint32_t group;
};

static inline void dovetail_status_fill(struct dovetail_status *to, const struct stat *from) {
  to->device = from->st_dev;
  to->inode = from->st_ino;
  to->size = from->st_size;
  to->modified = (int64_t)from->st_mtim.tv_sec * 1000000000 + from->st_mtim.tv_nsec;
  to->changed = (int64_t)from->st_ctim.tv_sec * 1000000000 + from->st_ctim.tv_nsec;
  to->mode = from->st_mode;
  to->user = from->st_uid;
  to->group = from->st_gid;
}

// The function fstat and struct stat are fine in Swift; their macros (S_ISREG, st_mtim) are not.
static inline int dovetail_fstat(int file, struct dovetail_status *status) {
  struct stat info;
  int result = fstat(file, &info);
  if (result == 0) dovetail_status_fill(status, &info);
  return result;
}

static inline int dovetail_fstatat(
    int folder, const char *path, struct dovetail_status *status, int flags) {
  struct stat info;
  int result = fstatat(folder, path, &info, flags);
  if (result == 0) dovetail_status_fill(status, &info);
  return result;
}

// S_ISREG, S_ISDIR and S_ISLNK are function-like macros.
static inline int dovetail_is_regular(uint32_t mode) { return S_ISREG(mode); }
static inline int dovetail_is_folder(uint32_t mode) { return S_ISDIR(mode); }
static inline int dovetail_is_link(uint32_t mode) { return S_ISLNK(mode); }

// strerror_r has two forms; the one that Swift sees depends on macros it is built without.
static inline int dovetail_message(int code, char *text, size_t size) {
  extern int __xpg_strerror_r(int, char *, size_t);
  return __xpg_strerror_r(code, text, size);
}

// d_name is an array, which Swift would copy as a tuple of 256 bytes, past the entry's end.
static inline const char *dovetail_entry_name(const struct dirent *entry) { return entry->d_name; }

#endif
