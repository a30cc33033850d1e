using System.Buffers;

namespace PolicyMiner.Runs.Saving;

/// <summary>Hands bytes on to a stream as soon as some ten thousand have come together, also in the middle of a value: a JSON serializer of its own would keep all of a value until its end.</summary>
/// <param name="stream">Takes the bytes; stays open.</param>
internal sealed class StreamBuffer(Stream stream) : IBufferWriter<byte>
{
    private byte[] _bytes = new byte[1 << 16];
    private int _count;

    /// <inheritdoc/>
    public void Advance(int count) => _count += count;

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (_bytes.Length - _count < Math.Max(1, sizeHint))
        {
            Flush();
            _bytes = sizeHint > _bytes.Length ? new byte[sizeHint] : _bytes;
        }

        return _bytes.AsMemory(_count);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>Hands on what is left.</summary>
    public void Flush()
    {
        stream.Write(_bytes, 0, _count);
        _count = 0;
    }
}
