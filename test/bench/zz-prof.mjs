import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { globSync } from 'tinyglobby';
import { chromiumArgs, findChromium } from '../../scripts/lib/chromium.mjs';
import { root } from '../../scripts/lib/install.mjs';
import { benchFeed } from './feed.mjs';
import { contenders, peerFiles, pointsOf } from './map-pages.mjs';
const count = Number(process.argv[2] ?? 2000), rounds = Number(process.argv[3] ?? 5), prof = process.argv[4];
const TYPES = {'.js':'text/javascript','.mjs':'text/javascript','.css':'text/css','.json':'application/json'};
const cdn = join(root,'dist/cdn');
const files = new Map([...Object.entries(await peerFiles()), ...globSync('**/*.{js,mjs,css}',{cwd:cdn}).map(f=>['/'+f,readFileSync(join(cdn,f))])]);
files.set('/ikon-'+count, contenders.ikon(count,'points'));files.set('/leaflet-'+count, contenders.leaflet(count,'points'));files.set('/openlayers-'+count, contenders.openlayers(count,'points'));
files.set(`/feed-0-${count}.json`, JSON.stringify(benchFeed(count,0)));files.set(`/points-${count}.json`, JSON.stringify(pointsOf(count,false)));
const server=createServer((q,r)=>{const b=files.get(q.url);if(b===undefined)r.writeHead(404).end();else r.setHeader('content-type',TYPES[extname(q.url)]??'text/html').end(b)});
await new Promise(r=>server.listen(0,'127.0.0.1',r));
const origin='http://127.0.0.1:'+server.address().port;
const found=findChromium();
const browser=await puppeteer.launch({...found,env:{...process.env,...found.env},args:chromiumArgs()});

if(prof==='split'){const c=await browser.createBrowserContext();const tab=await c.newPage();await tab.setViewport({width:1000,height:800});
 await tab.goto(origin+'/ikon-'+count);await tab.waitForFunction(()=>window.bench.first>0);
 for(const css of (process.argv[5]??'').split('|'))console.log(css, JSON.stringify(await tab.evaluate(async(css)=>{const map=document.querySelector('ikon-quartierskarte');
 await new Promise(r=>setTimeout(r,2500));const sh=new CSSStyleSheet();sh.replaceSync(css);map.shadowRoot.adoptedStyleSheets.push(sh);
 const js=[],lay=[];const find=(q)=>map.shadowRoot.querySelector(q);
 for(let k=0;k<40;k++){const half=k%2?undefined:{categories:Array.from({length:6},(_,i)=>(i*(1+4*(k%4?1:0))+k)%12).map(i=>'k'+i)};
  const t0=performance.now();map.filter=half??{};await map.updateComplete;const t1=performance.now();find('.pins').getBoundingClientRect();[...map.shadowRoot.querySelectorAll('.pin')].at(-1).getBoundingClientRect();const t2=performance.now();js.push(t1-t0);lay.push(t2-t1);await new Promise(r=>setTimeout(r,50));}
 const q=(a,p)=>[...a].sort((x,y)=>x-y)[Math.floor(a.length*p)].toFixed(1);
 map.shadowRoot.adoptedStyleSheets=map.shadowRoot.adoptedStyleSheets.filter(x=>x!==sh);
 return {js:[q(js,.1),q(js,.5)],lay:[q(lay,.1),q(lay,.5)],pins:map.shadowRoot.querySelectorAll('.pin').length,sites:map.shadowRoot.querySelectorAll('.pin.site').length};},css)));
 await browser.close();server.close();process.exit();}
const med=a=>[...a].sort((x,y)=>x-y)[a.length>>1];
const out={};
for(let i=0;i<rounds;i++)for(const name of (prof?['ikon']:['ikon','leaflet','openlayers'])){
  const c=await browser.createBrowserContext();const tab=await c.newPage();await tab.setViewport({width:1000,height:800});
  const s=await tab.createCDPSession();
  if(prof==='prof'&&i===rounds-1){await s.send('Profiler.enable');await s.send('Profiler.setSamplingInterval',{interval:200});await s.send('Profiler.start');}
  await tab.goto(origin+'/'+name+'-'+count,{waitUntil:'domcontentloaded'});
  await tab.waitForFunction(()=>window.bench.first>0);
  if(prof==='prof'&&i===rounds-1){const {profile}=await s.send('Profiler.stop');writeFileSync('/tmp/h/load.cpuprofile',JSON.stringify(profile));}
  if(prof==='filter'&&i===rounds-1){await tab.evaluate(()=>new Promise(r=>setTimeout(r,2500)));await s.send('Profiler.enable');await s.send('Profiler.setSamplingInterval',{interval:100});await s.send('Profiler.start');await tab.evaluate(async()=>{for(let k=0;k<40;k++){const half=Array.from({length:6},(_,i)=>(i*(1+4*(k%2))+k)%12).map(i=>'k'+i);await bench.filter(half);await new Promise(r=>setTimeout(r,40));await bench.filter(undefined);await new Promise(r=>setTimeout(r,40));}});const {profile}=await s.send('Profiler.stop');writeFileSync('/tmp/h/load.cpuprofile',JSON.stringify(profile));}
  const r=await tab.evaluate(async()=>{
    await new Promise(r=>setTimeout(r,1500));
    const times=[];
    for(let k=0;k<6;k++){const half=Array.from({length:6},(_,i)=>(i*(1+4*(k%2))+k)%12).map(i=>'k'+i);
      times.push(await bench.filter(half));await new Promise(r=>setTimeout(r,80));times.push(await bench.filter(undefined));await new Promise(r=>setTimeout(r,80));}
    return {first:bench.first,filter:times.sort((a,b)=>a-b)[6],res:performance.getEntriesByType('resource').map(e=>[e.name.replace(/.*\//,''),e.startTime|0,e.responseEnd|0]), paint:performance.getEntriesByType('paint').map(e=>[e.name,e.startTime|0])}});
  (out[name]??=[]).push(r);await c.close();
}
for(const [n,l] of Object.entries(out))console.log(n,'first',l.map(r=>r.first|0).join(' '),'med',med(l.map(r=>r.first))|0,'filter',l.map(r=>r.filter.toFixed(1)).join(' '));
const l=out.ikon.at(-1);console.log(l.res.filter(r=>r[1]<l.first).map(r=>r.join(' ')).join('\n'));
await browser.close();server.close();
