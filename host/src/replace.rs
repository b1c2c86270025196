//! Replacing the content of a file as an editor would: whole, or not at all.

use std::fs::{self, File, Metadata};
use std::io::Write as _;
use std::path::Path;

use krr_host::input::WriteError;

use crate::pending_file::{PendingFile, Readers};

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
    let mut new = PendingFile::create(&path, Readers::AsOfAnyFile)?;
    new.write_all(after)?;
    keep_owner(new.file(), &metadata)?;
    keep_attributes(&original, new.file())?;
    // Last, since another owner takes away some permissions.
    new.file().set_permissions(metadata.permissions())?;
    new.file().sync_all()?;
    // Read first, so that another's file is not even moved.
    if fs::read(&path)? != before || !new.persist_over(before)? {
        return Err(WriteError::Changed);
    }
    Ok(())
}

/// Writes a file as a whole, whether it exists or not.
pub(crate) fn write(path: &Path, content: &[u8]) -> Result<(), WriteError> {
    if path.exists() {
        let before = fs::read(path)?;
        return replace(path, &before, content);
    }
    let mut new = PendingFile::create(path, Readers::AsOfAnyFile)?;
    new.write_all(content)?;
    new.file().sync_all()?;
    Ok(new.persist()?)
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
