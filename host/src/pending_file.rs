//! Files that appear when they are whole.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::TempPath;

use crate::paths::folder_of;

/// A file that takes its place when it is whole. Until then it has no name where there are such files, so
/// that nothing is left of it if the process is killed.
pub(crate) struct PendingFile {
    file: File,
    path: PathBuf,
    place: Place,
}

/// Where a file is until it takes its place.
enum Place {
    /// Nowhere.
    #[cfg(target_os = "linux")]
    Unnamed,
    /// At a temporary name.
    Temporary(TempPath),
    /// In its place: a pipe or a device cannot be replaced.
    Own,
}

/// Who may read a file.
#[derive(Clone, Copy)]
pub(crate) enum Readers {
    /// Its owner.
    Owner,
    /// Those who may read any new file.
    AsOfAnyFile,
}

impl Readers {
    #[cfg(unix)]
    const fn mode(self) -> u32 {
        match self {
            Self::Owner => 0o600,
            Self::AsOfAnyFile => 0o666,
        }
    }
}

impl PendingFile {
    /// Creates a file that is to take its place at a path. A link there stays a link to the file.
    pub(crate) fn create(path: &Path, readers: Readers) -> io::Result<Self> {
        let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        if fs::metadata(&path).is_ok_and(|it| !it.is_file() && !it.is_dir()) {
            let file = File::options().write(true).open(&path)?;
            return Ok(Self { file, path, place: Place::Own });
        }
        let folder = folder_of(&path);
        #[cfg(target_os = "linux")]
        if let Some(file) = unnamed::create(folder, readers)? {
            return Ok(Self { file, path, place: Place::Unnamed });
        }
        let mut builder = tempfile::Builder::new();
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(readers.mode()));
        #[cfg(not(unix))]
        let _ = readers;
        let (file, temporary) = builder.prefix(".krr-").tempfile_in(folder)?.into_parts();
        Ok(Self { file, path, place: Place::Temporary(temporary) })
    }

    /// Returns the file.
    pub(crate) const fn file(&self) -> &File {
        &self.file
    }

    /// Returns where its place is.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Puts the file in its place. It replaces another one there.
    pub(crate) fn persist(self) -> io::Result<()> {
        match self.place {
            #[cfg(target_os = "linux")]
            Place::Unnamed => unnamed::persist(&self.file, &self.path),
            Place::Temporary(temporary) => {
                temporary.persist(&self.path).map_err(|error| error.error)
            }
            Place::Own => Ok(()),
        }
    }
}

impl Write for PendingFile {
    fn write(&mut self, content: &[u8]) -> io::Result<usize> {
        self.file.write(content)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

#[cfg(target_os = "linux")]
mod unnamed {
    //! Files without a name, which Linux has on most file systems.

    use std::fs::File;
    use std::io;
    use std::os::fd::AsRawFd as _;
    use std::path::Path;
    use std::{fs, process};

    use rustix::fs::{AtFlags, CWD, Mode, OFlags, linkat, open};
    use rustix::io::Errno;

    use super::Readers;
    use crate::paths::folder_of;

    /// Creates a file in a folder, or returns `None` if its file system has none without a name.
    pub(super) fn create(folder: &Path, readers: Readers) -> io::Result<Option<File>> {
        let mode = Mode::from_raw_mode(readers.mode());
        match open(folder, OFlags::TMPFILE | OFlags::RDWR | OFlags::CLOEXEC, mode) {
            Ok(file) => Ok(Some(file.into())),
            Err(Errno::OPNOTSUPP | Errno::ISDIR | Errno::NOENT) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// Gives the file a name. It replaces another file of this name.
    pub(super) fn persist(file: &File, path: &Path) -> io::Result<()> {
        let descriptor = format!("/proc/self/fd/{}", file.as_raw_fd());
        let link = |name: &Path| linkat(CWD, &descriptor, CWD, name, AtFlags::SYMLINK_FOLLOW);
        match link(path) {
            // A link replaces no file, so this one gets a temporary name for a moment.
            Err(Errno::EXIST) => {}
            linked => return Ok(linked?),
        }
        let temporary = folder_of(path).join(format!(".krr-{}", process::id()));
        match link(&temporary) {
            // Left by an earlier process of this number that was killed at that moment.
            Err(Errno::EXIST) => {
                fs::remove_file(&temporary)?;
                link(&temporary)?;
            }
            linked => linked?,
        }
        fs::rename(&temporary, path).inspect_err(|_| drop(fs::remove_file(&temporary)))
    }
}
