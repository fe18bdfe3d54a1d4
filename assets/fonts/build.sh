#!/usr/bin/env bash
# Brings the bundled fonts in from the packages that NOTICE.md names, and writes
# them here. Run it only to change a font; its results are committed.
#
#   assets/fonts/build.sh [DIR]     DIR keeps the downloads (default: a new temporary folder)
#
# Needs Debian 12 with npm and, from apt: python3-fonttools (4.38), bzip2.
# Nothing is installed: packages are fetched and unpacked in DIR. The same
# packages and fonttools give the same bytes: versions are pinned, what came is
# compared with sources.sha256, and time stamps are the fonts' own.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=${1:-$(mktemp -d)}
mkdir -p "$work" && cd "$work"

serif=@expo-google-fonts/noto-serif-sc@0.4.3
sans=@expo-google-fonts/noto-sans-sc@0.4.3
kai=fonts-lxgw-wenkai=1.250+repack-1
fandol=texlive-lang-chinese=2022.20230122-1
liberation=fonts-liberation2=2.1.5-1
unihan=unicode-data=15.0.0-1

npm_package() { # NAME@VERSION FOLDER
	[ -d "$2" ] && return
	mkdir "$2"
	tar -xzf "$(npm pack --silent "$1")" -C "$2" --strip-components=1
}
debian_package() { # NAME=VERSION FOLDER
	[ -d "$2" ] && return
	apt-get download -qq "$1"
	dpkg-deb -x "${1%%=*}"_*.deb "$2"
}
npm_package $serif serif
npm_package $sans sans
debian_package $kai kai
debian_package $fandol fandol
debian_package $liberation liberation
debian_package $unihan unihan

mkdir -p in
cp serif/400Regular/NotoSerifSC_400Regular.ttf serif/900Black/NotoSerifSC_900Black.ttf in/
cp sans/400Regular/NotoSansSC_400Regular.ttf sans/500Medium/NotoSansSC_500Medium.ttf sans/700Bold/NotoSansSC_700Bold.ttf in/
cp kai/usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf in/
cp liberation/usr/share/fonts/truetype/liberation2/LiberationSerif-Regular.ttf in/
cp fandol/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/FandolFang-Regular.otf in/
bzcat unihan/usr/share/unicode/Unihan_OtherMappings.txt.bz2 >in/Unihan_OtherMappings.txt
(cd in && sha256sum --check --quiet "$here/sources.sha256")

/usr/bin/python3 "$here/tongyong.py" in/Unihan_OtherMappings.txt >"$here/../lexicon/tongyong.txt"
subset() { /usr/bin/python3 "$here/subset.py" "$here/../lexicon/tongyong.txt" "$@"; }
cp in/NotoSerifSC_400Regular.ttf "$here/NotoSerifSC-Regular.ttf"
subset in/NotoSerifSC_900Black.ttf "$here/NotoSerifSC-Black.ttf"
subset in/NotoSansSC_400Regular.ttf "$here/NotoSansSC-Regular.ttf"
subset in/NotoSansSC_500Medium.ttf "$here/NotoSansSC-Medium.ttf"
subset in/NotoSansSC_700Bold.ttf "$here/NotoSansSC-Bold.ttf"
subset in/LXGWWenKai-Regular.ttf "$here/JianwenKai-Regular.ttf" "Jianwen Kai" "检文楷体"
subset in/LiberationSerif-Regular.ttf "$here/JianwenSerif-Regular.ttf" "Jianwen Serif" "检文西文"

mkdir -p "$here/fandol"
cp in/FandolFang-Regular.otf "$here/fandol/"
doc=fandol/usr/share/doc/texlive-doc/fonts/fandol
gzip -dc $doc/COPYING.gz >"$here/fandol/COPYING"
cp $doc/README "$here/fandol/README"
cp serif/LICENSE_FONT "$here/OFL-NotoSerifSC.txt"
cp sans/LICENSE_FONT "$here/OFL-NotoSansSC.txt"
cp kai/usr/share/doc/fonts-lxgw-wenkai/copyright "$here/OFL-LXGWWenKai.txt"
cp liberation/usr/share/doc/fonts-liberation2/copyright "$here/OFL-Liberation.txt"
chmod 644 "$here"/*.ttf "$here"/*.txt "$here"/fandol/*
(cd "$here" && ls -l ./*.ttf fandol/*.otf)
