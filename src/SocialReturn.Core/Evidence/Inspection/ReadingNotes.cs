namespace SocialReturn.Core.Evidence.Inspection;

/// <summary>What became of a file while its parts were read: why it is refused, and what of it nobody could search.</summary>
internal sealed class ReadingNotes(long mayUnpack)
{
    private long left = mayUnpack;

    public PackedFault Fault { get; private set; }

    /// <summary>It holds pictures: their text was not searched.</summary>
    public bool HoldsPictures { get; set; }

    /// <summary>It holds something that could not be read.</summary>
    public bool HoldsUnread { get; set; }

    public bool IsRefused => Fault != PackedFault.None;

    public TextCheck Check =>
        HoldsUnread ? TextCheck.NotChecked
        : HoldsPictures ? TextCheck.PicturesNotChecked
        : TextCheck.Clear;

    public void Refuse(PackedFault fault) => Fault = IsRefused ? Fault : fault;

    /// <summary>Counts what is unpacked, packages inside packages too: the length that a package names may be a lie.</summary>
    /// <exception cref="TooMuchUnpackedException">There is more than the package named, or than is allowed.</exception>
    public void Count(int bytes)
    {
        left -= bytes;
        if (left < 0)
        {
            throw new TooMuchUnpackedException();
        }
    }
}

/// <summary>Unpacked there is more than may be.</summary>
internal sealed class TooMuchUnpackedException() : Exception("Unpacked it is larger than it may be.");
