//! Replacing the content of a file as an editor would: whole, or not at all.

use std::fs::{self, File, Metadata};
use std::io::{self, Write as _};
use std::path::Path;

use krr_host::input::WriteError;
use tempfile::NamedTempFile;

use crate::paths::folder_of;

/// Replaces the content of a file, if it still is `before`.
///
/// The new content is written to a file beside it, which then takes its place in one step: at any moment
/// the file has the old content or the new. Owner, permissions and attributes are kept, and a symbolic
/// link still leads to it.
///
/// # Errors
///
/// Returns an error, and leaves the file as it is, if it has changed since it was read, is write-protected
/// or no regular file, has several names, of which the others would keep the old content, or has an owner
/// or attributes that cannot be kept.
pub(crate) fn replace(path: &Path, before: &[u8], after: &[u8]) -> Result<(), WriteError> {
    let path = fs::canonicalize(path)?;
    let metadata = fs::metadata(&path)?;
    if !metadata.is_file() {
        return Err(WriteError::NotAFile);
    }
    // Its folder may be writable while the file is not, and the superuser may write what is protected.
    if metadata.permissions().readonly() {
        return Err(WriteError::PermissionDenied);
    }
    let original = File::options().read(true).write(true).open(&path)?;
    check_names(&metadata)?;
    let new = NewFile::create(&path, after)?;
    keep_owner(new.file(), &metadata)?;
    keep_attributes(&original, new.file())?;
    // Last, since another owner takes away some permissions.
    new.file().set_permissions(metadata.permissions())?;
    new.file().sync_all()?;
    if fs::read(&path)? != before {
        return Err(WriteError::Changed);
    }
    Ok(new.persist(&path)?)
}

/// Writes a file as a whole, whether it exists or not.
pub(crate) fn write(path: &Path, content: &[u8]) -> Result<(), WriteError> {
    if path.exists() {
        let before = fs::read(path)?;
        return replace(path, &before, content);
    }
    let new = NewFile::create(path, content)?;
    new.file().sync_all()?;
    Ok(new.persist(path)?)
}

/// A file that has no name until it takes the place of another, so that nothing is left of it if the
/// process is killed. Where there are no such files, it has a temporary name.
enum NewFile {
    #[cfg(target_os = "linux")]
    Unnamed(File),
    Named(NamedTempFile),
}

impl NewFile {
    /// Creates the file beside another, with this content.
    fn create(beside: &Path, content: &[u8]) -> io::Result<Self> {
        let new = Self::create_in(folder_of(beside))?;
        new.file().write_all(content)?;
        Ok(new)
    }

    fn create_in(folder: &Path) -> io::Result<Self> {
        #[cfg(target_os = "linux")]
        if let Some(file) = unnamed::create(folder)? {
            return Ok(Self::Unnamed(file));
        }
        Ok(Self::Named(temporary_file(folder)?))
    }

    fn file(&self) -> &File {
        match self {
            #[cfg(target_os = "linux")]
            Self::Unnamed(file) => file,
            Self::Named(file) => file.as_file(),
        }
    }

    /// Puts the file in the place of another.
    fn persist(self, path: &Path) -> io::Result<()> {
        match self {
            #[cfg(target_os = "linux")]
            Self::Unnamed(file) => unnamed::persist(&file, path),
            Self::Named(file) => file.persist(path).map(drop).map_err(|error| error.error),
        }
    }
}

/// Creates a temporary file in a folder, which others may read as they may any new file.
pub(crate) fn temporary_file(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.prefix(".krr-").tempfile_in(folder)
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

    use crate::paths::folder_of;

    /// Creates a file in a folder, or returns `None` if its file system has none without a name.
    pub(super) fn create(folder: &Path) -> io::Result<Option<File>> {
        let mode = Mode::from_raw_mode(0o666);
        match open(folder, OFlags::TMPFILE | OFlags::RDWR | OFlags::CLOEXEC, mode) {
            Ok(file) => Ok(Some(file.into())),
            Err(Errno::OPNOTSUPP | Errno::ISDIR | Errno::NOENT) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// Gives the file the name of another, which it replaces.
    pub(super) fn persist(file: &File, path: &Path) -> io::Result<()> {
        // A name cannot be replaced by a link at once, so the file gets a temporary one for a moment.
        let temporary = folder_of(path).join(format!(".krr-{}", process::id()));
        let descriptor = format!("/proc/self/fd/{}", file.as_raw_fd());
        let link = || linkat(CWD, &descriptor, CWD, &temporary, AtFlags::SYMLINK_FOLLOW);
        match link() {
            // Left by an earlier process of this number that was killed at that moment.
            Err(Errno::EXIST) => {
                fs::remove_file(&temporary)?;
                link()?;
            }
            linked => linked?,
        }
        fs::rename(&temporary, path).inspect_err(|_| drop(fs::remove_file(&temporary)))
    }
}

/// Returns an error if the file has several names.
#[cfg(unix)]
fn check_names(metadata: &Metadata) -> Result<(), WriteError> {
    use std::os::unix::fs::MetadataExt as _;
    if metadata.nlink() > 1 { Err(WriteError::SeveralNames) } else { Ok(()) }
}

/// Gives a file the owner and group of another.
#[cfg(unix)]
fn keep_owner(file: &File, metadata: &Metadata) -> Result<(), WriteError> {
    use std::os::unix::fs::{MetadataExt as _, fchown};
    let new = file.metadata()?;
    let (user, group) = (metadata.uid(), metadata.gid());
    if (new.uid(), new.gid()) == (user, group) {
        return Ok(());
    }
    fchown(file, Some(user), Some(group)).map_err(|_| WriteError::Owner)
}

/// Gives a file the extended attributes of another, with its access control list.
#[cfg(unix)]
fn keep_attributes(from: &File, to: &File) -> Result<(), WriteError> {
    use xattr::FileExt as _;
    // A file system without attributes has none to keep.
    let Ok(names) = from.list_xattr() else { return Ok(()) };
    for name in names {
        let value = from.get_xattr(&name).map_err(|_| WriteError::Attributes)?;
        let Some(value) = value else { continue };
        if to.get_xattr(&name).is_ok_and(|it| it.as_ref() == Some(&value)) {
            continue;
        }
        to.set_xattr(&name, &value).map_err(|_| WriteError::Attributes)?;
    }
    Ok(())
}

#[cfg(not(unix))]
fn check_names(_: &Metadata) -> Result<(), WriteError> {
    Ok(())
}

#[cfg(not(unix))]
fn keep_owner(_: &File, _: &Metadata) -> Result<(), WriteError> {
    Ok(())
}

#[cfg(not(unix))]
fn keep_attributes(_: &File, _: &File) -> Result<(), WriteError> {
    Ok(())
}
