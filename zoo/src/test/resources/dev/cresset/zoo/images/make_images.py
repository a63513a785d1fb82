"""Writes small image files of many kinds, and what Pillow reads from them: one line per file in images.tsv, tab-separated: the
name, height x width, and the bytes of ImageOps.exif_transpose(Image.open(file)).convert("RGB"), height first.

Usage: python make_images.py (Pillow 12.3.0, NumPy; writes beside itself)
"""

import io
import pathlib
import struct
import zlib

import numpy as np
from PIL import Image, ImageCms, ImageOps

HERE = pathlib.Path(__file__).parent
rng = np.random.default_rng(0)
height, width = 17, 24
coarse = Image.fromarray(rng.integers(0, 256, (4, 5, 3), dtype=np.uint8))
photo = coarse.resize((width, height), Image.BICUBIC)
gray = photo.convert("L")
files = {}


def save(name, image, **options):
    buffer = io.BytesIO()
    image.save(buffer, {"jpg": "JPEG", "png": "PNG"}[name.split(".")[-1]], **options)
    files[name] = buffer.getvalue()


def orientation(value):
    exif = Image.Exif()
    exif[0x010F] = "Cresset"
    exif[0x0112] = value
    return exif


def chunk(kind, content):
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def png(bit_depth, color_type, rows, *more):
    """A PNG of a kind that Pillow does not write."""
    header = struct.pack(">IIBBBBB", width, height, bit_depth, color_type, 0, 0, 0)
    data = zlib.compress(b"".join(b"\0" + row for row in rows))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + b"".join(more) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


save("photo.jpg", photo, quality=90)
save("photo-444.jpg", photo, quality=95, subsampling=0)
save("photo-progressive.jpg", photo, quality=80, progressive=True)
save("photo-gray.jpg", gray, quality=90)
save("photo-rgb.jpg", photo, quality=90, keep_rgb=True)
save("photo-cmyk.jpg", photo.convert("CMYK"), quality=90)
# The same samples, called luminance and two differences by Adobe's marker.
cmyk = files["photo-cmyk.jpg"]
flag = cmyk.index(b"Adobe") + 11
files["photo-ycck.jpg"] = cmyk[:flag] + b"\2" + cmyk[flag + 1 :]
# The profile calls red what sRGB calls green; Pillow takes no notice of it.
profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
profile = bytes(profile).replace(b"rXYZ", b"tXYZ", 1).replace(b"gXYZ", b"rXYZ", 1).replace(b"tXYZ", b"gXYZ", 1)
save("photo-profile.jpg", photo, quality=90, icc_profile=profile)
for value in range(1, 9):
    save(f"orientation-{value}.jpg", photo, quality=90, exif=orientation(value))
save("orientation-6.png", photo, exif=orientation(6))
save("orientation-9.jpg", photo, quality=90, exif=orientation(9))
# The same tag with its bytes in the other order.
exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x03\0\0\0\0\0\0"
plain = files["photo.jpg"]
files["orientation-3-motorola.jpg"] = plain[:2] + b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + plain[2:]
save("rgb.png", photo)
save("rgba.png", Image.merge("RGBA", (*photo.split(), gray)))
save("gray.png", gray)
save("gray-alpha.png", Image.merge("LA", (gray, photo.split()[0])))
save("gray-1bit.png", gray.convert("1"))
save("palette.png", photo.quantize(11))
save("palette-transparent.png", photo.quantize(200), transparency=3)
save("profile.png", photo, icc_profile=profile)
levels = rng.integers(0, 65536, (height, width, 3), dtype=np.uint16)
files["rgb-16bit.png"] = png(16, 2, [row.astype(">u2").tobytes() for row in levels])
files["gray-16bit.png"] = png(16, 0, [row[:, 0].astype(">u2").tobytes() for row in levels])
quarters = rng.integers(0, 4, (height, width), dtype=np.uint8)
packed = quarters.reshape(height, -1, 4) @ np.array([64, 16, 4, 1], dtype=np.uint8)
files["gray-2bit.png"] = png(2, 0, [row.tobytes() for row in packed])
files["rgb-transparent.png"] = png(
    8, 2, [row.tobytes() for row in np.asarray(photo)], chunk(b"tRNS", struct.pack(">HHH", *np.asarray(photo)[3, 3]))
)

with open(HERE / "images.tsv", "w") as out:
    for name, content in files.items():
        (HERE / name).write_bytes(content)
        image = ImageOps.exif_transpose(Image.open(io.BytesIO(content)))
        if image.mode.startswith("I;16"):  # which Pillow would clip; the high byte is what it takes of colors
            image = Image.fromarray((np.asarray(image) >> 8).astype(np.uint8))
        pixels = np.asarray(image.convert("RGB"))
        out.write(f"{name}\t{pixels.shape[0]}x{pixels.shape[1]}\t{pixels.tobytes().hex()}\n")
