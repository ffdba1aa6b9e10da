using Microsoft.Extensions.Options;

namespace SocialReturn.Core.Evidence.Inspection;

/// <summary>
/// What all inspections of this process may unpack at the same time. Whoever finds no room waits for its turn, in order of
/// coming; who waits too long is told to come back.
/// </summary>
public sealed class UnpackingRoom(IOptions<EvidenceOptions> options, TimeProvider clock)
{
    private readonly Lock gate = new();
    private readonly LinkedList<Place> waiting = [];
    private long left = options.Value.MaxUnpackedTotalBytes;

    /// <summary>Null when there was no room in time. Disposing gives the room back.</summary>
    internal async Task<IDisposable?> TakeAsync(long bytes, CancellationToken cancellationToken)
    {
        var place = new Place(this, Math.Min(bytes, options.Value.MaxUnpackedTotalBytes));
        lock (gate)
        {
            place.Waiting = waiting.AddLast(place);
            LetIn();
        }

        try
        {
            await place.Entered.Task.WaitAsync(options.Value.UnpackingPatience, clock, cancellationToken);
            return place;
        }
        catch (TimeoutException)
        {
            place.Dispose();
            return null;
        }
        catch (OperationCanceledException)
        {
            place.Dispose();
            throw;
        }
    }

    private void LetIn()
    {
        while (waiting.First?.Value is { } next && next.Bytes <= left)
        {
            waiting.RemoveFirst();
            left -= next.Bytes;
            next.Waiting = null;
            next.Entered.SetResult();
        }
    }

    private void Leave(Place place)
    {
        lock (gate)
        {
            if (place.Waiting is { } node)
            {
                waiting.Remove(node);
                place.Waiting = null;
            }
            else
            {
                left += place.Bytes;
            }

            LetIn();
        }
    }

    private sealed class Place(UnpackingRoom room, long bytes) : IDisposable
    {
        private bool isLeft;

        public long Bytes => bytes;

        public TaskCompletionSource Entered { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public LinkedListNode<Place>? Waiting { get; set; }

        public void Dispose()
        {
            if (!isLeft)
            {
                isLeft = true;
                room.Leave(this);
            }
        }
    }
}
