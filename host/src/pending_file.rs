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

    /// Puts the file in the place of another that has this content. Returns `false`, and leaves the other as it
    /// is, if its content is not this.
    pub(crate) fn persist_over(self, content: &[u8]) -> io::Result<bool> {
        let temporary = match self.place {
            #[cfg(target_os = "linux")]
            Place::Unnamed => TempPath::try_from_path(unnamed::link(&self.file, &self.path)?)?,
            Place::Temporary(temporary) => temporary,
            Place::Own => return Ok(true),
        };
        #[cfg(target_os = "linux")]
        if let Some(is_replaced) = exchanged::replace(&self.file, &temporary, &self.path, content)?
        {
            return Ok(is_replaced);
        }
        if fs::read(&self.path)? != content {
            return Ok(false);
        }
        temporary.persist(&self.path)?;
        Ok(true)
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
    use std::path::{Path, PathBuf};
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
        match link_as(file, path) {
            // A link replaces no file, so this one gets a temporary name for a moment.
            Err(Errno::EXIST) => {
                let temporary = link(file, path)?;
                fs::rename(&temporary, path).inspect_err(|_| drop(fs::remove_file(&temporary)))
            }
            linked => Ok(linked?),
        }
    }

    /// Gives the file a temporary name beside a path.
    pub(super) fn link(file: &File, path: &Path) -> io::Result<PathBuf> {
        let temporary = folder_of(path).join(format!(".krr-{}", process::id()));
        match link_as(file, &temporary) {
            // Left by an earlier process of this number that was killed at that moment.
            Err(Errno::EXIST) => {
                fs::remove_file(&temporary)?;
                link_as(file, &temporary)?;
            }
            linked => linked?,
        }
        Ok(temporary)
    }

    fn link_as(file: &File, name: &Path) -> Result<(), Errno> {
        let descriptor = format!("/proc/self/fd/{}", file.as_raw_fd());
        linkat(CWD, &descriptor, CWD, name, AtFlags::SYMLINK_FOLLOW)
    }
}

#[cfg(target_os = "linux")]
mod exchanged {
    //! Files that change places in one step, so that what is saved meanwhile is never replaced unseen.

    use std::fs::{self, File};
    use std::io;
    use std::os::unix::fs::MetadataExt as _;
    use std::path::Path;

    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;

    /// Puts a file, which has a temporary name, in the place of another that has this content. Returns whether it
    /// had, or `None` on a file system where files cannot change places.
    pub(super) fn replace(
        file: &File,
        temporary: &Path,
        path: &Path,
        content: &[u8],
    ) -> io::Result<Option<bool>> {
        let exchange = || renameat_with(CWD, temporary, CWD, path, RenameFlags::EXCHANGE);
        match exchange() {
            Err(Errno::INVAL | Errno::NOSYS) => return Ok(None),
            exchanged => exchanged?,
        }
        if fs::read(temporary).is_ok_and(|it| it == content) {
            return Ok(Some(true));
        }
        exchange()?;
        // Whoever has saved between the two has the last word.
        if fs::metadata(temporary)?.ino() != file.metadata()?.ino() {
            exchange()?;
        }
        Ok(Some(false))
    }
}
