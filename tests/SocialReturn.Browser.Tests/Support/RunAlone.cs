using Xunit;

// Two browsers at once on a small machine are slower than one after the other, and wait for each other.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
