/// How a person checks a bundle: with our verifier, with another's, or by hand.
enum BundleGuide {
    static func text(key: String) -> String {
        """
        EVIDENCE BUNDLE

        entries/*.jsonl      the entries of the period, one a line, as they were hashed
        bodies/*.json        long bodies; an entry names each by its SHA-256
        checkpoint           the signed head of the log (C2SP signed-note, tlog-checkpoint)
        key.pub              the public key; compare it with the one that you were given by another way
        tile/L/N             hashes that tie the entries to the head (C2SP tlog-tiles, RFC 6962, SHA-256)
        proofs/N.tlog-proof  proofs of single entries (C2SP tlog-proof)
        manifest.json        the period, the entries, and the SHA-256 of every file here

        CHECK ALL OF IT
          trailwarden-verify BUNDLE.zip --key '\(key)'

        CHECK ONE ENTRY WITHOUT US
          1. The entry's leaf hash is SHA-256 of one byte 00 and the entry's line without its line end.
          2. Take the hashes of its proof, in order, each base64 of 32 bytes. With the leaf hash in hand, hash at each step
             SHA-256(01, left, right); RFC 9162 section 2.1.3.2 says which of the two is left.
          3. The result is the root: the third line of 'checkpoint', in base64.
          4. The signature of 'checkpoint' is Ed25519 over its text up to the empty line. Any C2SP signed-note tool
             checks it against key.pub.
        Any RFC 6962 library does steps 1 to 3; docs/evidence.md shows them with a few lines of Python.

        """
    }
}
